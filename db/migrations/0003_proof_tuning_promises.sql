CREATE TABLE `analyses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`asked_at` integer NOT NULL,
	`heartbeat_at` integer,
	`runner` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`percent` integer DEFAULT 0 NOT NULL,
	`finished_at` integer,
	`result` text,
	`error` text,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `analyses_key` ON `analyses` (`model_id`,`kind`,`key`);--> statement-breakpoint
CREATE INDEX `analyses_state` ON `analyses` (`state`);--> statement-breakpoint
CREATE TABLE `kept_tags` (
	`sample_id` integer PRIMARY KEY NOT NULL,
	`model_id` integer NOT NULL,
	`tags` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	FOREIGN KEY (`sample_id`) REFERENCES `samples`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `kept_tags_model` ON `kept_tags` (`model_id`);--> statement-breakpoint
CREATE TABLE `promise_periods` (
	`sample_id` integer NOT NULL,
	`model_id` integer NOT NULL,
	`added_rev` integer NOT NULL,
	`removed_rev` integer,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	PRIMARY KEY(`sample_id`, `added_rev`),
	FOREIGN KEY (`sample_id`) REFERENCES `samples`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `promise_periods_now` ON `promise_periods` (`sample_id`) WHERE removed_rev IS NULL;--> statement-breakpoint
CREATE INDEX `promise_periods_added` ON `promise_periods` (`model_id`,`added_rev`);--> statement-breakpoint
CREATE INDEX `promise_periods_removed` ON `promise_periods` (`model_id`,`removed_rev`);--> statement-breakpoint
CREATE TABLE `request_tag_counts` (
	`model_id` integer NOT NULL,
	`deployment` integer NOT NULL,
	`hour` integer NOT NULL,
	`tag_id` integer NOT NULL,
	`texts` integer NOT NULL,
	PRIMARY KEY(`model_id`, `deployment`, `hour`, `tag_id`),
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `version_notes` (
	`version_id` integer PRIMARY KEY NOT NULL,
	`model_id` integer NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`pinned` integer DEFAULT false NOT NULL,
	`updated_at` integer NOT NULL,
	`actor` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `version_notes_model` ON `version_notes` (`model_id`);--> statement-breakpoint
CREATE TABLE `candidate_chunks` (
	`candidate_id` integer NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`candidate_id`, `position`),
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `candidates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`tuning_id` integer NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`settings` text NOT NULL,
	`tags` text NOT NULL,
	`folds` integer NOT NULL,
	`texts` integer NOT NULL,
	`accuracy` real NOT NULL,
	`macro_f1` real NOT NULL,
	`created_at` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tuning_id`) REFERENCES `tunings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidates_number` ON `candidates` (`tuning_id`,`number`);--> statement-breakpoint
CREATE INDEX `candidates_model` ON `candidates` (`model_id`,`id`);--> statement-breakpoint
CREATE TABLE `tunings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`state` text NOT NULL,
	`budget_seconds` integer NOT NULL,
	`asked_by` text NOT NULL,
	`user_id` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`heartbeat_at` integer,
	`runner` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`cancel_requested` integer DEFAULT false NOT NULL,
	`revision` integer,
	`progress` text,
	`error` text,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tunings_model` ON `tunings` (`model_id`,`id`);--> statement-breakpoint
CREATE INDEX `tunings_state` ON `tunings` (`state`);--> statement-breakpoint
ALTER TABLE `models` ADD `goal_f1` real DEFAULT 0.8 NOT NULL;--> statement-breakpoint
ALTER TABLE `deployments` ADD `reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `request_counts` ADD `confidence` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `request_counts` ADD `words` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `request_counts` ADD `unknown_words` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `runs` ADD `tuning_id` integer;--> statement-breakpoint
ALTER TABLE `versions` ADD `tuning_id` integer;