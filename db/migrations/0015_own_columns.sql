CREATE TABLE `field_periods` (
	`field_id` integer NOT NULL,
	`model_id` integer NOT NULL,
	`name` text NOT NULL,
	`folded_name` text NOT NULL,
	`added_rev` integer NOT NULL,
	`removed_rev` integer,
	PRIMARY KEY(`field_id`, `added_rev`),
	FOREIGN KEY (`field_id`) REFERENCES `fields`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `field_periods_name_now` ON `field_periods` (`model_id`,`folded_name`) WHERE removed_rev IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `field_periods_now` ON `field_periods` (`field_id`) WHERE removed_rev IS NULL;--> statement-breakpoint
CREATE INDEX `field_periods_added` ON `field_periods` (`model_id`,`added_rev`);--> statement-breakpoint
CREATE INDEX `field_periods_removed` ON `field_periods` (`model_id`,`removed_rev`) WHERE removed_rev IS NOT NULL;--> statement-breakpoint
CREATE TABLE `field_values` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sample_id` integer NOT NULL,
	`field_id` integer NOT NULL,
	`model_id` integer NOT NULL,
	`text` text,
	`folded` text,
	`number` real,
	`added_rev` integer NOT NULL,
	`removed_rev` integer,
	FOREIGN KEY (`sample_id`) REFERENCES `samples`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`field_id`) REFERENCES `fields`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `field_values_now` ON `field_values` (`sample_id`,`field_id`) WHERE removed_rev IS NULL;--> statement-breakpoint
CREATE INDEX `field_values_before` ON `field_values` (`sample_id`) WHERE removed_rev IS NOT NULL;--> statement-breakpoint
CREATE INDEX `field_values_folded` ON `field_values` (`field_id`,`folded`,`sample_id`) WHERE removed_rev IS NULL AND folded IS NOT NULL;--> statement-breakpoint
CREATE INDEX `field_values_number` ON `field_values` (`field_id`,`number`,`sample_id`) WHERE removed_rev IS NULL AND number IS NOT NULL;--> statement-breakpoint
CREATE INDEX `field_values_added` ON `field_values` (`model_id`,`added_rev`);--> statement-breakpoint
CREATE INDEX `field_values_removed` ON `field_values` (`model_id`,`removed_rev`) WHERE removed_rev IS NOT NULL;--> statement-breakpoint
CREATE TABLE `fields` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`value_count` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `fields_model` ON `fields` (`model_id`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`name` text NOT NULL,
	`folded_name` text NOT NULL,
	`query` text NOT NULL,
	`actor` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`model_id`,`folded_name`);--> statement-breakpoint
ALTER TABLE `live_samples` ADD `first_tag` integer;--> statement-breakpoint
ALTER TABLE `live_samples` ADD `tagged_rev` integer;--> statement-breakpoint
ALTER TABLE `live_samples` ADD `tagged_by` text;--> statement-breakpoint
UPDATE `live_samples` SET
	`first_tag` = (SELECT min(a.tag_id) FROM annotations a
		WHERE a.sample_id = live_samples.sample_id AND a.removed_rev IS NULL),
	`tagged_rev` = (SELECT max(a.added_rev) FROM annotations a
		WHERE a.sample_id = live_samples.sample_id AND a.removed_rev IS NULL)
	WHERE `tagged` = 1;--> statement-breakpoint
UPDATE `live_samples` SET `tagged_rev` = (SELECT p.added_rev FROM no_tag_periods p
		WHERE p.sample_id = live_samples.sample_id AND p.removed_rev IS NULL)
	WHERE `fits_no_tag` = 1;--> statement-breakpoint
UPDATE `live_samples` SET `tagged_by` = (SELECT c.actor FROM changes c
		WHERE c.model_id = live_samples.model_id AND c.revision = live_samples.tagged_rev)
	WHERE `tagged_rev` IS NOT NULL;--> statement-breakpoint
CREATE INDEX `live_samples_first_tag` ON `live_samples` (`model_id`,`first_tag`,`sample_id`) WHERE first_tag IS NOT NULL;--> statement-breakpoint
CREATE INDEX `live_samples_tagged_rev` ON `live_samples` (`model_id`,`tagged_rev`,`sample_id`) WHERE tagged_rev IS NOT NULL;--> statement-breakpoint
CREATE INDEX `live_samples_tagged_by` ON `live_samples` (`model_id`,`tagged_by`,`sample_id`) WHERE tagged_by IS NOT NULL;--> statement-breakpoint
CREATE INDEX `samples_created` ON `samples` (`model_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `samples_source` ON `samples` (`model_id`,`source`);