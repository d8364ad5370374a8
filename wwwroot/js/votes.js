// Sends the chosen file as it is; the answer says what became of it.
export async function upload(input, address) {
  const answer = await fetch(address, { method: "POST", body: input.files[0], headers: { "Content-Type": "application/octet-stream" } });
  return answer.ok ? answer.json() : { error: (await answer.text()) || `HTTP ${answer.status}`, problems: [] };
}
