using System.Runtime.InteropServices;

namespace Playground.Storage.Sqlite.Votes;

/// <summary>A vote as it lies in a <see cref="VoteBlockRow"/>: 24 bytes, in the order of bytes of nearly every machine.</summary>
/// <param name="Packed">A <see cref="Playground.Statistics.Votes.PackedVote"/> over the keys of models and raters.</param>
/// <param name="Ticks">From when on it counts.</param>
[StructLayout(LayoutKind.Sequential)]
readonly record struct BlockVote(long Packed, long Ticks, int Criterion, int Round);
