using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Playground.Statistics.Sampling;

namespace Playground.Statistics.Ranking;

/// <summary>
/// Draws as many raters as there are, with replacement, each with all their votes: votes of one person are not independent (the cluster
/// bootstrap, Davison and Hinkley 1997, 3.8).
/// </summary>
sealed class RaterResampler(RaterVotes votes, ulong seed) : IResampler
{
    readonly int[] drawn = new int[votes.RaterCount];
    readonly Vector256<int>[] times = new Vector256<int>[votes.RaterCount];
    readonly Vector256<int>[] sums = new Vector256<int>[votes.CellCount];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Draw(int batch, double[][] cells)
    {
        for (var lane = 0; lane < IResampler.Lanes; lane++)
            DrawLane(batch, lane);
        sums.AsSpan().Clear();
        for (var rater = 0; rater < times.Length; rater++)
            foreach (var cell in votes.CellsOf(rater))
                sums[cell] += times[rater];
        var flat = MemoryMarshal.Cast<Vector256<int>, int>(sums.AsSpan());
        for (var i = 0; i < flat.Length; i++)
            cells[i % IResampler.Lanes][i / IResampler.Lanes] = flat[i];
    }

    // Drawn apart and then laid side by side: random steps stay within a small array.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void DrawLane(int batch, int lane)
    {
        var random = new SeededRandom(seed, (ulong)(batch * IResampler.Lanes + lane));
        drawn.AsSpan().Clear();
        for (var i = 0; i < drawn.Length; i++)
            drawn[random.NextIndex(drawn.Length)]++;
        var flat = MemoryMarshal.Cast<Vector256<int>, int>(times.AsSpan());
        for (var i = 0; i < drawn.Length; i++)
            flat[i * IResampler.Lanes + lane] = drawn[i];
    }
}
