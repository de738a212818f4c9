export const FOR_EDITORS = 'Checking is for editors.'
