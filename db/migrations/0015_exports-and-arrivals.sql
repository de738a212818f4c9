CREATE TABLE `arrivals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`state` text NOT NULL,
	`actor` text NOT NULL,
	`source_id` integer,
	`path` text,
	`file_name` text,
	`name` text,
	`target_id` integer,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`runner` text,
	`heartbeat_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`cancel_requested` integer DEFAULT false NOT NULL,
	`error` text,
	`done` integer DEFAULT 0 NOT NULL,
	`total` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `arrivals_state` ON `arrivals` (`state`);--> statement-breakpoint
CREATE TABLE `exports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`state` text NOT NULL,
	`actor` text NOT NULL,
	`work` text NOT NULL,
	`file_name` text NOT NULL,
	`path` text,
	`bytes` integer,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`runner` text,
	`heartbeat_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`cancel_requested` integer DEFAULT false NOT NULL,
	`error` text,
	`done` integer DEFAULT 0 NOT NULL,
	`total` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `exports_model` ON `exports` (`model_id`,`id`);--> statement-breakpoint
CREATE INDEX `exports_state` ON `exports` (`state`);--> statement-breakpoint
ALTER TABLE `models` ADD `id_shifts` text DEFAULT '{}' NOT NULL;