using System.Runtime.InteropServices;
using LLama.Native;

namespace Playground.Llama.Library;

/// <summary>A processor that llama.cpp can compute on.</summary>
/// <param name="Name">llama.cpp's name of it, for instance <c>CPU</c> or <c>CUDA0</c>.</param>
/// <param name="FreeBytes">Free memory when asked.</param>
/// <param name="Handle">llama.cpp's own.</param>
sealed record LlamaDevice(string Name, string Description, bool IsGpu, long FreeBytes, long TotalBytes, nint Handle);
