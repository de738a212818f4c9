CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` text NOT NULL,
	`role` text NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_hash` ON `invitations` (`hash`);--> statement-breakpoint
CREATE TABLE `model_roles` (
	`user_id` text NOT NULL,
	`model_id` integer NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`user_id`, `model_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `model_roles_model` ON `model_roles` (`model_id`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`verified` integer DEFAULT false NOT NULL,
	`failed_verification_count` integer DEFAULT 0 NOT NULL,
	`locked_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `second_factors_user` ON `second_factors` (`user_id`);--> statement-breakpoint
CREATE TABLE `feedback` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`version_id` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`hash` blob NOT NULL,
	`answer_tags` text NOT NULL,
	`right_tags` text NOT NULL,
	`is_wrong` integer NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_text` ON `feedback` (`model_id`,`version_id`,`hash`);--> statement-breakpoint
CREATE TABLE `token_usage` (
	`token_id` integer NOT NULL,
	`model_id` integer NOT NULL,
	`day` integer NOT NULL,
	`texts` integer NOT NULL,
	`requests` integer NOT NULL,
	`errors` integer NOT NULL,
	`latencies` text NOT NULL,
	PRIMARY KEY(`token_id`, `model_id`, `day`),
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `token_usage_model` ON `token_usage` (`model_id`,`day`);--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`webhook_id` integer NOT NULL,
	`event` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`status` integer,
	`duration_ms` integer,
	`started_at` integer,
	`finished_at` integer,
	`runner` text,
	`heartbeat_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`cancel_requested` integer DEFAULT false NOT NULL,
	`error` text,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_webhook` ON `webhook_deliveries` (`webhook_id`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_model` ON `webhook_deliveries` (`model_id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_state` ON `webhook_deliveries` (`state`,`due_at`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`events` text NOT NULL,
	`is_on` integer DEFAULT true NOT NULL,
	`may_be_private` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`actor` text NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `webhooks_model` ON `webhooks` (`model_id`,`id`);--> statement-breakpoint
ALTER TABLE `audit` ADD `user_id` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `address` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `hash` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `tokens` ADD `last_used_from` text;--> statement-breakpoint
ALTER TABLE `tokens` ADD `old_hash` blob;--> statement-breakpoint
ALTER TABLE `tokens` ADD `old_last4` text;--> statement-breakpoint
ALTER TABLE `tokens` ADD `old_ends_at` integer;--> statement-breakpoint
ALTER TABLE `tokens` ADD `requests_per_minute` integer;--> statement-breakpoint
ALTER TABLE `tokens` ADD `texts_per_month` integer;--> statement-breakpoint
ALTER TABLE `tokens` ADD `requests_at_once` integer;--> statement-breakpoint
ALTER TABLE `tokens` ADD `scope` text DEFAULT 'everything' NOT NULL;--> statement-breakpoint
ALTER TABLE `tokens` ADD `model_id` integer REFERENCES models(id);--> statement-breakpoint
ALTER TABLE `tokens` ADD `ends_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_old_hash` ON `tokens` (`old_hash`);--> statement-breakpoint
ALTER TABLE `users` ADD `two_factor_enabled` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `models` ADD `roll_back_by_self` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `deployments` ADD `outside` text;--> statement-breakpoint
ALTER TABLE `production_requests` ADD `request_id` text;--> statement-breakpoint
ALTER TABLE `production_requests` ADD `place` integer;--> statement-breakpoint
CREATE INDEX `production_requests_request` ON `production_requests` (`model_id`,`request_id`) WHERE request_id IS NOT NULL;--> statement-breakpoint
CREATE TRIGGER `audit_is_not_edited` BEFORE UPDATE ON `audit` WHEN old.hash IS NOT NULL BEGIN SELECT RAISE(ABORT, 'Entries of the audit are never edited.'); END;--> statement-breakpoint
CREATE TRIGGER `audit_is_cut_at_its_end` BEFORE DELETE ON `audit` WHEN old.id > coalesce((SELECT json_extract(value, '$.id') FROM meta WHERE key = 'audit_anchor'), 0) BEGIN SELECT RAISE(ABORT, 'Entries of the audit are only deleted from the oldest on, with an anchor.'); END;--> statement-breakpoint
UPDATE `users` SET `role` = 'deployer' WHERE `role` = 'editor';
