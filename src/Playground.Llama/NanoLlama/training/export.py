"""python3 export.py ckpt.pt nano-f16.gguf: writes a GGUF (F16 matrices, F32 norms) in plain Python."""
import struct, sys, torch
from model import Cfg
from tok import *

# The model was not trained on system messages, so they are dropped. The content is read before the role is tested: llama-server
# decides that a template 'supports' system messages by whether their content is read, and otherwise glues them to the question.
TEMPLATE = ("{% for m in messages %}{% set c = m['content'] | trim %}{% if m['role'] != 'system' %}{{ '<|im_start|>' + m['role'] + '\\n' + c + '<|im_end|>\\n' }}"
            "{% endif %}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}")

def s_(s): b = s.encode(); return struct.pack('<Q', len(b)) + b
class GGUF:
    def __init__(s): s.kv, s.t = [], []
    def add(s, k, t, b): s.kv.append(s_(k) + struct.pack('<I', t) + b)
    def str(s, k, v): s.add(k, 8, s_(v))
    def u32(s, k, v): s.add(k, 4, struct.pack('<I', v))
    def f32(s, k, v): s.add(k, 6, struct.pack('<f', v))
    def bool(s, k, v): s.add(k, 7, struct.pack('<B', v))
    def arr(s, k, t, vs): s.add(k, 9, struct.pack('<IQ', t, len(vs)) + (b''.join(map(s_, vs)) if t == 8 else struct.pack(f"<{len(vs)}{'f' if t == 6 else 'i'}", *vs)))
    def tensor(s, name, x):            # 1-D tensors (norms) stay F32: llama.cpp multiplies them in F32
        x = x.detach().contiguous(); f16 = x.dim() > 1
        s.t.append((name, tuple(x.shape[::-1]), int(f16), (x.half() if f16 else x.float()).numpy().tobytes()))   # ggml lists the fastest dimension first
    def write(s, path):
        h = struct.pack('<IIQQ', 0x46554747, 3, len(s.t), len(s.kv)) + b''.join(s.kv); o = 0; data = b''
        for n, sh, t, b in s.t:
            h += s_(n) + struct.pack('<I', len(sh)) + struct.pack(f'<{len(sh)}Q', *sh) + struct.pack('<IQ', t, o)
            b += b'\0' * (-len(b) % 32); data += b; o += len(b)
        h += b'\0' * (-len(h) % 32)
        open(path, 'wb').write(h + data); print(path, len(h + data), 'bytes')

def export(state, path):
    c, tok, g = Cfg(), Tok(), GGUF(); hd = c.dim // c.heads
    g.str('general.architecture', 'llama'); g.str('general.name', 'Nano Llama'); g.str('general.license', 'mit'); g.f32('general.sampling.temp', 0.); g.u32('general.file_type', 1)
    for k, v in dict(vocab_size=len(tok.tokens), context_length=c.ctx, embedding_length=c.dim, block_count=c.layers, feed_forward_length=c.ff).items(): g.u32('llama.' + k, v)
    g.u32('llama.attention.head_count', c.heads); g.u32('llama.attention.head_count_kv', c.kv_heads); g.u32('llama.rope.dimension_count', hd)
    g.f32('llama.attention.layer_norm_rms_epsilon', c.eps); g.f32('llama.rope.freq_base', c.theta)
    g.str('tokenizer.ggml.model', 'llama'); g.arr('tokenizer.ggml.tokens', 8, tok.tokens); g.arr('tokenizer.ggml.scores', 6, tok.scores); g.arr('tokenizer.ggml.token_type', 5, tok.types)
    g.u32('tokenizer.ggml.unknown_token_id', 0); g.u32('tokenizer.ggml.bos_token_id', 1); g.u32('tokenizer.ggml.eos_token_id', tok.sp[END]); g.u32('tokenizer.ggml.eot_token_id', tok.sp[END])
    g.bool('tokenizer.ggml.add_bos_token', 0); g.bool('tokenizer.ggml.add_eos_token', 0); g.bool('tokenizer.ggml.add_space_prefix', 0)
    g.str('tokenizer.chat_template', TEMPLATE)
    for k, v in state.items(): g.tensor(k, v)          # no output.weight: llama.cpp then ties it to token_embd
    g.write(path)

if __name__ == '__main__': export(torch.load(sys.argv[1]), sys.argv[2])
