CREATE TABLE `deploy_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`number` integer NOT NULL,
	`version_id` integer NOT NULL,
	`against` integer,
	`sure` real,
	`state` text DEFAULT 'open' NOT NULL,
	`note` text NOT NULL,
	`reason` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	`asked_user_id` text NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`ended_user_id` text,
	`answer` text,
	`deployment` integer,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deploy_requests_number` ON `deploy_requests` (`model_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `deploy_requests_open` ON `deploy_requests` (`model_id`) WHERE state = 'open';--> statement-breakpoint
ALTER TABLE `invitations` ADD `email` text;--> statement-breakpoint
ALTER TABLE `second_factors` ADD `last_step` integer;--> statement-breakpoint
ALTER TABLE `models` ADD `second_person` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `deployments` ADD `asked_by` text;