CREATE TABLE `bulk_writes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`state` text NOT NULL,
	`actor` text NOT NULL,
	`work` text NOT NULL,
	`path` text,
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
	`revision` integer,
	`result` text,
	`failure` text,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `bulk_writes_model` ON `bulk_writes` (`model_id`,`id`);--> statement-breakpoint
CREATE INDEX `bulk_writes_state` ON `bulk_writes` (`state`);--> statement-breakpoint
DROP INDEX `annotations_removed`;--> statement-breakpoint
CREATE INDEX `annotations_removed` ON `annotations` (`model_id`,`removed_rev`) WHERE removed_rev IS NOT NULL;--> statement-breakpoint
DROP INDEX `promise_periods_removed`;--> statement-breakpoint
CREATE INDEX `promise_periods_removed` ON `promise_periods` (`model_id`,`removed_rev`) WHERE removed_rev IS NOT NULL;--> statement-breakpoint
DROP INDEX `sample_periods_removed`;--> statement-breakpoint
CREATE INDEX `sample_periods_removed` ON `sample_periods` (`model_id`,`removed_rev`) WHERE removed_rev IS NOT NULL;--> statement-breakpoint
DROP INDEX `tag_periods_removed`;--> statement-breakpoint
CREATE INDEX `tag_periods_removed` ON `tag_periods` (`model_id`,`removed_rev`) WHERE removed_rev IS NOT NULL;--> statement-breakpoint
DROP INDEX `changes_batch`;--> statement-breakpoint
CREATE INDEX `changes_batch` ON `changes` (`model_id`,`batch`,`revision`);