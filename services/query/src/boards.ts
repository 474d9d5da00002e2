import './boards/review-board/schema.ts';
import './boards/adoption-pipeline/schema.ts';
import './boards/caseloads/schema.ts';
import './boards/worklist/schema.ts';
import './boards/stability-profile/schema.ts';
import './boards/access-grants/schema.ts';
