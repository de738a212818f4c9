CREATE TABLE `login_tries` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `login_tries_until` ON `login_tries` (`until`);--> statement-breakpoint
CREATE TABLE `file_chunks` (
	`name` text NOT NULL,
	`start` integer NOT NULL,
	`bytes` blob NOT NULL,
	`kept_at` integer NOT NULL,
	PRIMARY KEY(`name`, `start`)
);
--> statement-breakpoint
ALTER TABLE `imports` ADD `purpose` text DEFAULT 'data' NOT NULL;