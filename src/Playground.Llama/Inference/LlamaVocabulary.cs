using System.Text;
using Playground.Llama.Native;

namespace Playground.Llama.Inference;

/// <summary>Turns text into tokens and back. Belongs to the weights it was made from, and lives as long as they do.</summary>
sealed unsafe class LlamaVocabulary
{
    readonly nint _vocabulary;
    readonly bool _addsStart;

    public LlamaVocabulary(LlamaModelHandle model)
    {
        _vocabulary = NativeMethods.llama_model_get_vocab(model);
        Size = NativeMethods.llama_vocab_n_tokens(_vocabulary);
        _addsStart = NativeMethods.llama_vocab_get_add_bos(_vocabulary) != 0;
    }

    /// <summary>The native vocabulary, for samplers that read it.</summary>
    public nint Pointer => _vocabulary;

    public int Size { get; }

    public bool IsEnd(LlamaToken token) => NativeMethods.llama_vocab_is_eog(_vocabulary, token) != 0;

    /// <summary>Tokens of a text, with the start token in front where the model wants one.</summary>
    /// <param name="parseMarks">Whether turn marks such as <c>&lt;|im_start|&gt;</c> in the text become control tokens.</param>
    public LlamaToken[] Tokenize(string text, bool parseMarks) => Tokenize(text, _addsStart, parseMarks);

    /// <summary>Tokens of a text that nothing follows, with everything around it that the model wants: start and end, or first and separating token.</summary>
    public LlamaToken[] TokenizeWhole(string text) => Tokenize(text, addMarks: true, parseMarks: false);

    LlamaToken[] Tokenize(string text, bool addMarks, bool parseMarks)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tokens = new LlamaToken[bytes.Length + 8];
        fixed (byte* first = bytes)
        {
            // An empty array has no first byte, and the library may not be handed a null pointer.
            byte empty = 0;
            var start = bytes.Length > 0 ? first : &empty;
            var count = Fill(start, bytes.Length, tokens, addMarks, parseMarks);
            if (count < 0)
                count = Fill(start, bytes.Length, tokens = new LlamaToken[-count], addMarks, parseMarks);
            return count == tokens.Length ? tokens : tokens[..count];
        }
    }

    /// <summary>The bytes of a token, perhaps only part of a character; control tokens have none.</summary>
    /// <returns>The number of bytes written, or the negative number needed.</returns>
    public int Piece(LlamaToken token, Span<byte> bytes)
    {
        fixed (byte* buffer = bytes)
            return NativeMethods.llama_token_to_piece(_vocabulary, token, buffer, bytes.Length, 0, 0);
    }

    int Fill(byte* text, int length, LlamaToken[] tokens, bool addMarks, bool parseMarks)
    {
        fixed (LlamaToken* buffer = tokens)
            return NativeMethods.llama_tokenize(_vocabulary, text, length, buffer, tokens.Length, (byte)(addMarks ? 1 : 0), (byte)(parseMarks ? 1 : 0));
    }
}
