// The peer of the bench `local`: node-llama-cpp writing on the same file with the same number of threads, greedily.
// Reads one command a line from standard input (generate SEQUENCES TOKENS | prompt TOKENS), answers each with a line of JSON: {tokens, ms, cpuMs, firstMs}.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, modelPath, threads, contextSize, text] = process.argv.slice(2);
const { getLlama } = await import(pathToFileURL(createRequire(`${folder}/`).resolve("node-llama-cpp")));
const llama = await getLlama({ gpu: false, build: "never", maxThreads: Number(threads), logLevel: "error" });
const model = await llama.loadModel({ modelPath });
const context = await model.createContext({ contextSize: Number(contextSize), sequences: 8, threads: Number(threads), batchSize: 512, flashAttention: false });
const sequences = Array.from({ length: 8 }, () => context.getSequence());

async function write(sequence, prompt, count, started) {
  await sequence.clearHistory();
  let tokens = 0, firstMs = 0;
  for await (const token of sequence.evaluate(prompt, { temperature: 0 })) {
    if (tokens++ === 0)
      firstMs = performance.now() - started;
    model.detokenize([token]);
    if (tokens === count)
      break;
  }
  return { tokens, firstMs };
}

for await (const line of createInterface({ input: process.stdin })) {
  const [verb, a, b] = line.split(" ");
  const prompt = [model.tokens.bos ?? 1, ...model.tokenize(text)];
  const long = Array.from({ length: Number(a) }, (_, index) => prompt[index % prompt.length]);
  const started = performance.now(), cpu = process.cpuUsage();
  const done = verb === "generate"
    ? await Promise.all(sequences.slice(0, Number(a)).map(sequence => write(sequence, prompt, Number(b), started)))
    : [await write(sequences[0], long, 1, started)];
  const ms = performance.now() - started, used = process.cpuUsage(cpu);
  console.log(JSON.stringify({ tokens: done.reduce((sum, one) => sum + one.tokens, 0), ms, cpuMs: (used.user + used.system) / 1000, firstMs: Math.max(...done.map(one => one.firstMs)) }));
}
process.exit(0);
