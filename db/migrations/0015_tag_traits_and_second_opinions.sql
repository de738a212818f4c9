CREATE TABLE `skipped_texts` (
	`sample_id` integer NOT NULL,
	`model_id` integer NOT NULL,
	`tagger` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`sample_id`, `tagger`),
	FOREIGN KEY (`sample_id`) REFERENCES `samples`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `skipped_texts_tagger` ON `skipped_texts` (`model_id`,`tagger`,`at`);--> statement-breakpoint
CREATE TABLE `tag_trait_periods` (
	`tag_id` integer NOT NULL,
	`model_id` integer NOT NULL,
	`colour` text,
	`place` integer,
	`key` text,
	`description` text DEFAULT '' NOT NULL,
	`added_rev` integer NOT NULL,
	`removed_rev` integer,
	PRIMARY KEY(`tag_id`, `added_rev`),
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_trait_periods_now` ON `tag_trait_periods` (`tag_id`) WHERE removed_rev IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `tag_trait_periods_key_now` ON `tag_trait_periods` (`model_id`,`key`) WHERE removed_rev IS NULL;--> statement-breakpoint
CREATE INDEX `tag_trait_periods_added` ON `tag_trait_periods` (`model_id`,`added_rev`);--> statement-breakpoint
CREATE INDEX `tag_trait_periods_removed` ON `tag_trait_periods` (`model_id`,`removed_rev`) WHERE removed_rev IS NOT NULL;--> statement-breakpoint
CREATE TABLE `second_opinions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`sample_id` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`first_tags` text NOT NULL,
	`first_by` text NOT NULL,
	`first_user_id` text NOT NULL,
	`second_tags` text,
	`second_by` text,
	`second_user_id` text,
	`answered_at` integer,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sample_id`) REFERENCES `samples`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `second_opinions_sample` ON `second_opinions` (`sample_id`);--> statement-breakpoint
CREATE INDEX `second_opinions_model` ON `second_opinions` (`model_id`,`id`);--> statement-breakpoint
CREATE INDEX `second_opinions_open` ON `second_opinions` (`model_id`,`id`) WHERE second_tags IS NULL;--> statement-breakpoint
CREATE TABLE `settlement_periods` (
	`opinion_id` integer NOT NULL,
	`model_id` integer NOT NULL,
	`added_rev` integer NOT NULL,
	`removed_rev` integer,
	`tags` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	PRIMARY KEY(`opinion_id`, `added_rev`),
	FOREIGN KEY (`opinion_id`) REFERENCES `second_opinions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `settlement_periods_now` ON `settlement_periods` (`opinion_id`) WHERE removed_rev IS NULL;--> statement-breakpoint
CREATE INDEX `settlement_periods_added` ON `settlement_periods` (`model_id`,`added_rev`);--> statement-breakpoint
CREATE INDEX `settlement_periods_removed` ON `settlement_periods` (`model_id`,`removed_rev`) WHERE removed_rev IS NOT NULL;--> statement-breakpoint
ALTER TABLE `models` ADD `second_opinions` real DEFAULT 0 NOT NULL;