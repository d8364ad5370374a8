"""python3 grow.py OLD.gguf nano.pt: the weights of an earlier F16 file as a start, with rows for the tokens added since: the mean of what they were before."""
import struct, sys, torch
from model import Cfg, Llama
from tok import *

def read(path):
    b = open(path, 'rb').read(); p = 8
    def num(f): nonlocal p; v = struct.unpack_from('<' + f, b, p)[0]; p += struct.calcsize('<' + f); return v
    def text(): nonlocal p; n = num('Q'); p += n; return b[p - n:p].decode()
    def value(t): return text() if t == 8 else [value(k) for k in [num('I')] for _ in range(num('Q'))] if t == 9 else num({4: 'I', 5: 'i', 6: 'f', 7: 'B'}[t])
    tensors, keys = num('Q'), num('Q'); meta = {}
    for _ in range(keys): k = text(); meta[k] = value(num('I'))
    infos = [(text(), [num('Q') for _ in range(num('I'))][::-1], num('I'), num('Q')) for _ in range(tensors)]; p += -p % 32; out = {}
    for name, shape, kind, at in infos:
        n = 1
        for d in shape: n *= d
        out[name] = torch.tensor(struct.unpack_from(f"<{n}{'e' if kind == 1 else 'f'}", b, p + at)).view(shape)
    return meta, out

if __name__ == '__main__':
    meta, state = read(sys.argv[1]); tok = Tok(); base = meta['tokenizer.ggml.tokens']; assert base == tok.tokens[:len(base)]
    plain = Tok(); plain.cut, plain.word = None, {}; rows = state['token_embd.weight']
    parts = [plain.encode(w) for w in tok.words] + [[tok.sp["<|im_start|>"]] + plain.encode('system\n')]
    state['token_embd.weight'] = torch.cat([rows] + [rows[torch.tensor(p)].mean(0, keepdim=True) for p in parts])
    m = Llama(Cfg()); m.load_state_dict(state); torch.save(m.state_dict(), sys.argv[2]); print(sum(p.numel() for p in m.parameters()), 'parameters')
