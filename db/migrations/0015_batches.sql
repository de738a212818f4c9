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
CREATE INDEX `changes_at` ON `changes` (`at`);