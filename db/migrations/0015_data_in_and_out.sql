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
CREATE TABLE `batches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`state` text NOT NULL,
	`file_name` text NOT NULL,
	`path` text NOT NULL,
	`bytes` integer NOT NULL,
	`actor` text NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`runner` text,
	`heartbeat_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`cancel_requested` integer DEFAULT false NOT NULL,
	`error` text,
	`guess` text NOT NULL,
	`options` text NOT NULL,
	`text_column` integer NOT NULL,
	`asked` text NOT NULL,
	`columns` text NOT NULL,
	`empty_below` real,
	`version_id` integer,
	`version_number` integer,
	`rows_done` integer DEFAULT 0 NOT NULL,
	`bytes_read` integer DEFAULT 0 NOT NULL,
	`bytes_per_second` real,
	`bytes_written` integer DEFAULT 0 NOT NULL,
	`unsure_bytes` integer DEFAULT 0 NOT NULL,
	`counts` text NOT NULL,
	`problems` text DEFAULT '[]' NOT NULL,
	`files_deleted_at` integer,
	`taken_revision` integer,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `batches_model` ON `batches` (`model_id`,`id`);--> statement-breakpoint
CREATE INDEX `batches_state` ON `batches` (`state`);--> statement-breakpoint
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
CREATE TABLE `left_out_rows` (
	`import_id` integer NOT NULL,
	`line` integer NOT NULL,
	`model_id` integer NOT NULL,
	`problems` text NOT NULL,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `left_out_rows_model` ON `left_out_rows` (`model_id`);--> statement-breakpoint
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
CREATE TABLE `brought_versions` (
	`version_id` integer PRIMARY KEY NOT NULL,
	`model_id` integer NOT NULL,
	`file_name` text NOT NULL,
	`module_hash` text NOT NULL,
	`from_model` text NOT NULL,
	`from_number` integer NOT NULL,
	`tags_created` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `brought_versions_model` ON `brought_versions` (`model_id`);--> statement-breakpoint
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
ALTER TABLE `models` ADD `second_opinions` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `models` ADD `id_shifts` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX `samples_created` ON `samples` (`model_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `samples_source` ON `samples` (`model_id`,`source`);--> statement-breakpoint
CREATE INDEX `changes_at` ON `changes` (`at`);