"""python3 export.py nano.pt FOLDER: writes nano-llama.gguf (F16 matrices, F32 norms) and nano-llama-q4.gguf (Q4_0 matrices, Q8_0 embedding) in plain Python."""
import struct, sys, torch
from model import Cfg
from tok import *

# ChatML, which llama.cpp recognises; system messages are a turn of their own.
TEMPLATE = ("{% for m in messages %}{{ '<|im_start|>' + m['role'] + '\\n' + m['content'] + '<|im_end|>\\n' }}{% endfor %}"
            "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}")
F32, F16, Q4_0, Q8_0 = 0, 1, 2, 8

def q8_0(x):                           # blocks of 32: a half scale and 32 signed bytes
    b = x.float().reshape(-1, 32); d = (b.abs().amax(1, keepdim=True) / 127).half().float()
    q = torch.where(d > 0, (b / d.clamp(min=1e-30)).round(), b * 0).clamp(-127, 127)
    return d, q

def q4_0(x, steps=9):                  # blocks of 32: a half scale and 32 numbers -8..7; of several scales the one with the least squared error
    b = x.float().reshape(-1, 32); i = b.abs().argmax(1, keepdim=True); top = b.gather(1, i); best = None
    for sign in (-8., 8.):
        for k in range(steps):
            d = (top / sign * (.8 + .4 * k / (steps - 1))).half().float()
            q = torch.where(d != 0, (b / torch.where(d != 0, d, torch.ones_like(d))).round(), b * 0).clamp(-8, 7)
            d = ((q * b).sum(1, keepdim=True) / (q * q).sum(1, keepdim=True).clamp(min=1e-30)).half().float()
            e = (q * d - b).pow(2).sum(1, keepdim=True)
            if best is None: best = [d, q, e]
            else:
                better = e < best[2]; best = [torch.where(better, d, best[0]), torch.where(better, q, best[1]), torch.where(better, e, best[2])]
    return best[0], best[1]

def rounded(x, kind):                  # what a file of this kind says for x
    if kind == F16: return x.half().float()
    d, q = (q4_0 if kind == Q4_0 else q8_0)(x)
    return (d * q).reshape(x.shape)

def pack(x, kind):
    x = x.detach().contiguous()
    if kind in (F32, F16): return raw(x.float() if kind == F32 else x.half())
    d, q = (q4_0 if kind == Q4_0 else q8_0)(x); n = len(q)
    if kind == Q4_0: q = (q + 8).to(torch.uint8); q = q[:, :16] | (q[:, 16:] << 4)
    scales, body = raw(d.half()), raw(q if kind == Q4_0 else q.to(torch.int8)); w = len(body) // n
    return b''.join(scales[2 * i:2 * i + 2] + body[w * i:w * i + w] for i in range(n))

def raw(x):                            # Debian's torch may be without numpy
    code = {torch.float32: 'f', torch.float16: 'e', torch.uint8: 'B', torch.int8: 'b'}[x.dtype]; v = x.reshape(-1).tolist()
    return struct.pack(f'<{len(v)}{code}', *v)

def s_(s): b = s.encode(); return struct.pack('<Q', len(b)) + b
class GGUF:
    def __init__(s): s.kv, s.t = [], []
    def add(s, k, t, b): s.kv.append(s_(k) + struct.pack('<I', t) + b)
    def str(s, k, v): s.add(k, 8, s_(v))
    def u32(s, k, v): s.add(k, 4, struct.pack('<I', v))
    def f32(s, k, v): s.add(k, 6, struct.pack('<f', v))
    def bool(s, k, v): s.add(k, 7, struct.pack('<B', v))
    def arr(s, k, t, vs): s.add(k, 9, struct.pack('<IQ', t, len(vs)) + (b''.join(map(s_, vs)) if t == 8 else struct.pack(f"<{len(vs)}{'f' if t == 6 else 'i'}", *vs)))
    def tensor(s, name, x, kind): s.t.append((name, tuple(x.shape[::-1]), kind, pack(x, kind)))   # ggml lists the fastest dimension first
    def write(s, path):
        h = struct.pack('<IIQQ', 0x46554747, 3, len(s.t), len(s.kv)) + b''.join(s.kv); o = 0; data = b''
        for n, sh, t, b in s.t:
            h += s_(n) + struct.pack('<I', len(sh)) + struct.pack(f'<{len(sh)}Q', *sh) + struct.pack('<IQ', t, o)
            b += b'\0' * (-len(b) % 32); data += b; o += len(b)
        h += b'\0' * (-len(h) % 32)
        open(path, 'wb').write(h + data); print(path, len(h + data), 'bytes')

def kind_of(name, x, q4):
    if x.dim() < 2: return F32         # norms stay F32: llama.cpp multiplies them in F32
    return F16 if not q4 else Q8_0 if name.startswith('token_embd') else Q4_0      # the embedding is also the output, where 4 bits cost most

def export(state, path, q4=False):
    c, tok, g = Cfg(), Tok(), GGUF()
    g.str('general.architecture', 'llama'); g.str('general.name', 'Nano Llama'); g.str('general.license', 'mit'); g.str('general.size_label', '1.8M')
    g.f32('general.sampling.temp', 0.); g.u32('general.file_type', 2 if q4 else 1); g.u32('general.quantization_version', 2)
    for k, v in dict(vocab_size=len(tok.tokens), context_length=c.ctx, embedding_length=c.dim, block_count=c.layers, feed_forward_length=c.ff).items(): g.u32('llama.' + k, v)
    g.u32('llama.attention.head_count', c.heads); g.u32('llama.attention.head_count_kv', c.kv_heads); g.u32('llama.rope.dimension_count', c.dim // c.heads)
    g.f32('llama.attention.layer_norm_rms_epsilon', c.eps); g.f32('llama.rope.freq_base', c.theta)
    g.str('tokenizer.ggml.model', 'llama'); g.arr('tokenizer.ggml.tokens', 8, tok.tokens); g.arr('tokenizer.ggml.scores', 6, tok.scores); g.arr('tokenizer.ggml.token_type', 5, tok.types)
    g.u32('tokenizer.ggml.unknown_token_id', 0); g.u32('tokenizer.ggml.bos_token_id', 1); g.u32('tokenizer.ggml.eos_token_id', tok.sp[END]); g.u32('tokenizer.ggml.eot_token_id', tok.sp[END])
    g.bool('tokenizer.ggml.add_bos_token', 0); g.bool('tokenizer.ggml.add_eos_token', 0); g.bool('tokenizer.ggml.add_space_prefix', 0)
    g.str('tokenizer.chat_template', TEMPLATE)
    for k, v in state.items(): g.tensor(k, v, kind_of(k, v, q4))       # no output.weight: llama.cpp then ties it to token_embd
    g.write(path)

if __name__ == '__main__':
    state = torch.load(sys.argv[1]); export(state, sys.argv[2] + '/nano-llama.gguf'); export(state, sys.argv[2] + '/nano-llama-q4.gguf', q4=True)
