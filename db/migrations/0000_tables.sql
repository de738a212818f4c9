CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer DEFAULT (unixepoch() * 1000) NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `credentials_user` ON `credentials` (`user_id`);--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`hash` blob NOT NULL,
	`last4` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_hash` ON `tokens` (`hash`);--> statement-breakpoint
CREATE INDEX `tokens_user` ON `tokens` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`role` text DEFAULT 'viewer' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `annotations` (
	`sample_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	`model_id` integer NOT NULL,
	`added_rev` integer NOT NULL,
	`removed_rev` integer,
	`origin` text NOT NULL,
	`chosen_by` text NOT NULL,
	`seen_version` integer,
	PRIMARY KEY(`sample_id`, `tag_id`, `added_rev`),
	FOREIGN KEY (`sample_id`) REFERENCES `samples`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `annotations_now` ON `annotations` (`sample_id`,`tag_id`) WHERE removed_rev IS NULL;--> statement-breakpoint
CREATE INDEX `annotations_tag` ON `annotations` (`tag_id`,`sample_id`);--> statement-breakpoint
CREATE INDEX `annotations_added` ON `annotations` (`model_id`,`added_rev`);--> statement-breakpoint
CREATE INDEX `annotations_removed` ON `annotations` (`model_id`,`removed_rev`);--> statement-breakpoint
CREATE TABLE `fold_counts` (
	`model_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	`fold` integer NOT NULL,
	`groups` integer NOT NULL,
	PRIMARY KEY(`model_id`, `tag_id`, `fold`),
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `groups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`key` blob NOT NULL,
	`fold` integer,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_key` ON `groups` (`model_id`,`key`);--> statement-breakpoint
CREATE TABLE `live_samples` (
	`sample_id` integer PRIMARY KEY NOT NULL,
	`model_id` integer NOT NULL,
	`tagged` integer DEFAULT false NOT NULL,
	`answer_tags` text,
	`answer_is_set` integer,
	`confidence` real,
	`out_of_fold` integer,
	`disagrees` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`sample_id`) REFERENCES `samples`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `live_samples_model` ON `live_samples` (`model_id`,`sample_id`);--> statement-breakpoint
CREATE INDEX `live_samples_tagged` ON `live_samples` (`model_id`,`tagged`,`sample_id`);--> statement-breakpoint
CREATE INDEX `live_samples_disagrees` ON `live_samples` (`model_id`,`sample_id`) WHERE disagrees = 1;--> statement-breakpoint
CREATE INDEX `live_samples_confidence` ON `live_samples` (`model_id`,`confidence`,`sample_id`);--> statement-breakpoint
CREATE INDEX `live_samples_uncertain` ON `live_samples` (`model_id`,`tagged`,`confidence`,`sample_id`);--> statement-breakpoint
CREATE TABLE `sample_periods` (
	`sample_id` integer NOT NULL,
	`model_id` integer NOT NULL,
	`added_rev` integer NOT NULL,
	`removed_rev` integer,
	PRIMARY KEY(`sample_id`, `added_rev`),
	FOREIGN KEY (`sample_id`) REFERENCES `samples`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sample_periods_now` ON `sample_periods` (`sample_id`) WHERE removed_rev IS NULL;--> statement-breakpoint
CREATE INDEX `sample_periods_added` ON `sample_periods` (`model_id`,`added_rev`);--> statement-breakpoint
CREATE INDEX `sample_periods_removed` ON `sample_periods` (`model_id`,`removed_rev`);--> statement-breakpoint
CREATE TABLE `samples` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`hash` blob NOT NULL,
	`content` text NOT NULL,
	`group_id` integer NOT NULL,
	`source` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `samples_hash` ON `samples` (`model_id`,`hash`);--> statement-breakpoint
CREATE INDEX `samples_group` ON `samples` (`group_id`);--> statement-breakpoint
CREATE TABLE `tag_periods` (
	`tag_id` integer NOT NULL,
	`model_id` integer NOT NULL,
	`name` text NOT NULL,
	`folded_name` text NOT NULL,
	`added_rev` integer NOT NULL,
	`removed_rev` integer,
	PRIMARY KEY(`tag_id`, `added_rev`),
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_periods_name_now` ON `tag_periods` (`model_id`,`folded_name`) WHERE removed_rev IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `tag_periods_now` ON `tag_periods` (`tag_id`) WHERE removed_rev IS NULL;--> statement-breakpoint
CREATE INDEX `tag_periods_added` ON `tag_periods` (`model_id`,`added_rev`);--> statement-breakpoint
CREATE INDEX `tag_periods_removed` ON `tag_periods` (`model_id`,`removed_rev`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`sample_count` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tags_model` ON `tags` (`model_id`);--> statement-breakpoint
CREATE TABLE `changes` (
	`model_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`user_id` text,
	`kind` text NOT NULL,
	`summary` text NOT NULL,
	`count` integer NOT NULL,
	`batch` text,
	`undo_of` integer,
	`undone_by` integer,
	PRIMARY KEY(`model_id`, `revision`),
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `changes_batch` ON `changes` (`model_id`,`batch`);--> statement-breakpoint
CREATE TABLE `models` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`revision` integer DEFAULT 0 NOT NULL,
	`trained_revision` integer DEFAULT 0 NOT NULL,
	`train_automatically` integer DEFAULT true NOT NULL,
	`keep_requests` integer DEFAULT true NOT NULL,
	`deploy_policy` text DEFAULT 'warn' NOT NULL,
	`sample_count` integer DEFAULT 0 NOT NULL,
	`tagged_count` integer DEFAULT 0 NOT NULL,
	`disagreeing_count` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `models_public_id` ON `models` (`public_id`);--> statement-breakpoint
CREATE TABLE `settings_periods` (
	`model_id` integer NOT NULL,
	`settings` text NOT NULL,
	`added_rev` integer NOT NULL,
	`removed_rev` integer,
	PRIMARY KEY(`model_id`, `added_rev`),
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `deployments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`number` integer NOT NULL,
	`version_id` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`user_id` text,
	`note` text NOT NULL,
	`proof` text,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deployments_number` ON `deployments` (`model_id`,`number`);--> statement-breakpoint
CREATE TABLE `production_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`version_id` integer NOT NULL,
	`at` integer NOT NULL,
	`content` text NOT NULL,
	`answers` text NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `production_requests_model` ON `production_requests` (`model_id`,`id`);--> statement-breakpoint
CREATE TABLE `request_counts` (
	`model_id` integer NOT NULL,
	`deployment` integer NOT NULL,
	`hour` integer NOT NULL,
	`texts` integer NOT NULL,
	PRIMARY KEY(`model_id`, `deployment`, `hour`),
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `imports` (
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
	`heartbeat_at` integer,
	`runner` text,
	`cancel_requested` integer DEFAULT false NOT NULL,
	`guess` text NOT NULL,
	`options` text NOT NULL,
	`mapping` text NOT NULL,
	`found` text,
	`rows_done` integer DEFAULT 0 NOT NULL,
	`counts` text NOT NULL,
	`problems` text DEFAULT '[]' NOT NULL,
	`problem_count` integer DEFAULT 0 NOT NULL,
	`error` text,
	`revision` integer,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `imports_model` ON `imports` (`model_id`,`id`);--> statement-breakpoint
CREATE INDEX `imports_state` ON `imports` (`state`);--> statement-breakpoint
CREATE TABLE `runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`state` text NOT NULL,
	`automatic` integer NOT NULL,
	`asked_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`read_at` integer,
	`revision` integer,
	`finished_at` integer,
	`heartbeat_at` integer,
	`runner` text,
	`cancel_requested` integer DEFAULT false NOT NULL,
	`progress` text,
	`error` text,
	`warnings` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `runs_model` ON `runs` (`model_id`,`id`);--> statement-breakpoint
CREATE INDEX `runs_state` ON `runs` (`state`);--> statement-breakpoint
CREATE TABLE `version_chunks` (
	`version_id` integer NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`version_id`, `kind`, `position`),
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`run_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`settings` text NOT NULL,
	`tags` text NOT NULL,
	`metrics` text NOT NULL,
	`data_hash` text NOT NULL,
	`model_hash` text NOT NULL,
	`model_bytes` integer NOT NULL,
	`engine_version` text NOT NULL,
	`read_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	`asked_by` text NOT NULL,
	`automatic` integer NOT NULL,
	`warnings` text NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_number` ON `versions` (`model_id`,`number`);