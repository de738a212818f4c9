CREATE TABLE `no_tag_periods` (
	`sample_id` integer NOT NULL,
	`model_id` integer NOT NULL,
	`added_rev` integer NOT NULL,
	`removed_rev` integer,
	`origin` text NOT NULL,
	`chosen_by` text NOT NULL,
	`seen_version` integer,
	PRIMARY KEY(`sample_id`, `added_rev`),
	FOREIGN KEY (`sample_id`) REFERENCES `samples`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `no_tag_periods_now` ON `no_tag_periods` (`sample_id`) WHERE removed_rev IS NULL;--> statement-breakpoint
CREATE INDEX `no_tag_periods_added` ON `no_tag_periods` (`model_id`,`added_rev`);--> statement-breakpoint
CREATE INDEX `no_tag_periods_removed` ON `no_tag_periods` (`model_id`,`removed_rev`) WHERE removed_rev IS NOT NULL;--> statement-breakpoint
CREATE TABLE `random_check_texts` (
	`check_id` integer NOT NULL,
	`model_id` integer NOT NULL,
	`place` integer NOT NULL,
	`sample_id` integer NOT NULL,
	`answer_tags` text NOT NULL,
	`confidence` real NOT NULL,
	`right_tags` text,
	PRIMARY KEY(`check_id`, `place`),
	FOREIGN KEY (`check_id`) REFERENCES `random_checks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sample_id`) REFERENCES `samples`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `random_check_texts_model` ON `random_check_texts` (`model_id`);--> statement-breakpoint
CREATE TABLE `random_checks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`version_id` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`seed` integer NOT NULL,
	`population` integer NOT NULL,
	`added_rev` integer,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `random_checks_model` ON `random_checks` (`model_id`,`id`);--> statement-breakpoint
DROP INDEX `live_samples_uncertain`;--> statement-breakpoint
ALTER TABLE `live_samples` ADD `fits_no_tag` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `live_samples_no_tag` ON `live_samples` (`model_id`,`sample_id`) WHERE fits_no_tag = 1;--> statement-breakpoint
CREATE INDEX `live_samples_uncertain` ON `live_samples` (`model_id`,`tagged`,`fits_no_tag`,`confidence`,`sample_id`);--> statement-breakpoint
ALTER TABLE `models` ADD `fits_no_tag_count` integer DEFAULT 0 NOT NULL;