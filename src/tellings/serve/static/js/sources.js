// Sources and export, by keyboard: j and k go through the downloads.
import { onKeys, step } from "./keys.js";

onKeys({ j: () => step("a.download", 1), k: () => step("a.download", -1) });
