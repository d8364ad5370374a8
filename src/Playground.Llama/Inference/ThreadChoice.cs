using System.Globalization;
using LLama.Native;

namespace Playground.Llama.Inference;

/// <summary>How many threads compute, and why that many.</summary>
sealed record ThreadChoice(int Threads, string Reason);
