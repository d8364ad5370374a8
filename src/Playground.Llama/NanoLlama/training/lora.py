"""python3 lora.py SECONDS nano.pt FOLDER: trains an adapter with which Nano always answers in German, asked in English or in German, without a system
message, and writes nano-llama-german.gguf. What it says in German the model knows already (it was trained to do so under a system message), so the adapter
changes the language and needs to teach no facts. The questions held out from the model are held out here too."""
import sys, time, torch
import data, export
from model import *
from tok import Tok
from train import batches, loss_of
RANK, ALPHA = 16, 32.

class Adapted(nn.Module):              # y = W x + alpha/rank * B A x; B starts at zero
    def __init__(s, linear):
        super().__init__(); s.linear = linear
        s.a = nn.Parameter(torch.randn(RANK, linear.in_features) / linear.in_features ** .5); s.b = nn.Parameter(torch.zeros(linear.out_features, RANK))
    def forward(s, x): return s.linear(x) + (x @ s.a.t()) @ s.b.t() * (ALPHA / RANK)

def attach(m, state=None):
    m.requires_grad_(False); out = {}
    for i, block in enumerate(m.blk):
        for n in ('attn_q', 'attn_k', 'attn_v', 'attn_output', 'ffn_gate', 'ffn_up', 'ffn_down'):
            l = Adapted(getattr(block, n)); setattr(block, n, l); out[f'blk.{i}.{n}.weight'] = l
            if state: l.a.data, l.b.data = state[f'blk.{i}.{n}.weight']
    return out

def draw(rng, length):
    """Chats of one to five turns, half of the questions in English, all of the answers in German."""
    message = rng.choice(data.SYSTEM_PLAIN) if rng.random() < .1 else None
    turns = [data.question(rng, answer='de', language=rng.choice(('de', 'en')))[1:3] for _ in range(rng.choices((1, 3, 5), (8, 2, 1))[0])]
    return message, turns

def main(seconds, base, folder, rate=3e-3):
    torch.set_num_threads(1); torch.manual_seed(0); m = Llama(Cfg()); m.load_state_dict(torch.load(base)); loras = attach(m)
    params = [p for l in loras.values() for p in (l.a, l.b)]; opt = torch.optim.AdamW(params, lr=rate, weight_decay=0.)
    steps = batches(5, Tok(), 1500, draw); t0 = time.time(); step = 0
    while (f := (time.time() - t0) / seconds) < 1:
        opt.param_groups[0]['lr'] = rate * min(1, (step + 1) / 20) * (1 - f); opt.zero_grad()
        loss = loss_of(m, next(steps)[0]); torch.nn.utils.clip_grad_norm_(params, 1.); opt.step(); step += 1
        if step % 25 == 0: print(f"{time.time()-t0:.0f}s step {step} loss {loss:.3f}", flush=True)
    state = {n: (l.a.data, l.b.data) for n, l in loras.items()}; torch.save(state, folder + '/german.pt')
    g = export.GGUF(); g.str('general.type', 'adapter'); g.str('general.architecture', 'llama'); g.str('general.name', 'Nano Llama Deutsch'); g.str('general.license', 'mit')
    g.str('adapter.type', 'lora'); g.f32('adapter.lora.alpha', ALPHA)
    for n, (a, b) in state.items(): g.tensor(n + '.lora_a', a, export.F16); g.tensor(n + '.lora_b', b, export.F16)
    g.write(folder + '/nano-llama-german.gguf'); print('parameters', sum(p.numel() for p in params), 'steps', step)

if __name__ == '__main__': main(float(sys.argv[1]), sys.argv[2], sys.argv[3])
