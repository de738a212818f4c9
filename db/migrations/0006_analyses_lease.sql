ALTER TABLE `analyses` ADD `started_at` integer;--> statement-breakpoint
ALTER TABLE `analyses` ADD `cancel_requested` integer DEFAULT false NOT NULL;