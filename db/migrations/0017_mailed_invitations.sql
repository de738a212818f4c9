ALTER TABLE `invitations` ADD `email` text;--> statement-breakpoint
ALTER TABLE `second_factors` ADD `last_step` integer;