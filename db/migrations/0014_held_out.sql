CREATE TABLE `held_out_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`file_name` text NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`is_whole` integer DEFAULT false NOT NULL,
	`texts` integer DEFAULT 0 NOT NULL,
	`found` text,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `held_out_files_model` ON `held_out_files` (`model_id`,`id`);--> statement-breakpoint
CREATE TABLE `held_out_texts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`file_id` integer NOT NULL,
	`content` text NOT NULL,
	`tags` text NOT NULL,
	`group_key` blob NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `held_out_files`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `held_out_texts_file` ON `held_out_texts` (`file_id`,`id`);--> statement-breakpoint
CREATE INDEX `held_out_texts_model` ON `held_out_texts` (`model_id`);