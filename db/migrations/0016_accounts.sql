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
ALTER TABLE `audit` ADD `user_id` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `address` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `hash` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `two_factor_enabled` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TRIGGER `audit_is_not_edited` BEFORE UPDATE ON `audit` WHEN old.hash IS NOT NULL BEGIN SELECT RAISE(ABORT, 'Entries of the audit are never edited.'); END;--> statement-breakpoint
CREATE TRIGGER `audit_is_cut_at_its_end` BEFORE DELETE ON `audit` WHEN old.id > coalesce((SELECT json_extract(value, '$.id') FROM meta WHERE key = 'audit_anchor'), 0) BEGIN SELECT RAISE(ABORT, 'Entries of the audit are only deleted from the oldest on, with an anchor.'); END;
