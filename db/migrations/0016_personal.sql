CREATE TABLE `erasure_texts` (
	`erasure_id` integer NOT NULL,
	`model_id` integer NOT NULL,
	`sample_id` integer NOT NULL,
	PRIMARY KEY(`erasure_id`, `sample_id`),
	FOREIGN KEY (`erasure_id`) REFERENCES `erasures`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`state` text NOT NULL,
	`actor` text NOT NULL,
	`choice` text,
	`batch` text NOT NULL,
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
	`counts` text NOT NULL,
	`backups` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `erasures_model` ON `erasures` (`model_id`,`id`);--> statement-breakpoint
CREATE INDEX `erasures_state` ON `erasures` (`state`);--> statement-breakpoint
DROP INDEX `field_values_before`;--> statement-breakpoint
CREATE INDEX `field_values_sample` ON `field_values` (`sample_id`);--> statement-breakpoint
ALTER TABLE `models` ADD `request_days` integer;--> statement-breakpoint
ALTER TABLE `models` ADD `mask_requests` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `models` ADD `untagged_days` integer;--> statement-breakpoint
ALTER TABLE `models` ADD `swept` text;--> statement-breakpoint
ALTER TABLE `versions` ADD `erased_texts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `random_check_texts_sample` ON `random_check_texts` (`sample_id`);