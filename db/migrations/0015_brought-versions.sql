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
CREATE INDEX `brought_versions_model` ON `brought_versions` (`model_id`);