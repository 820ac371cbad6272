// Unpacks the Chromium that comes by npm into TMPDIR and prints where it stands. The package unpacks the system libraries
// it carries (libnss3, libnspr4) only where it believes to be in Amazon's Linux of 2023, so the caller says so.
import chromium from "@sparticuz/chromium";

process.stdout.write(await chromium.executablePath());
