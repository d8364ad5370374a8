using Playground.Statistics.Sampling;

namespace Playground.Statistics.Ranking;

/// <summary>Draws as many votes as there are, with replacement: a multinomial draw over the cells instead of a loop over votes.</summary>
sealed class VoteResampler(PairCounts counts, ulong seed) : IResampler
{
    readonly int votes = (int)counts.Total;

    public void Draw(int batch, double[][] cells)
    {
        for (var lane = 0; lane < cells.Length; lane++)
            BinomialSampler.Spread(new SeededRandom(seed, (ulong)(batch * IResampler.Lanes + lane)), votes, counts.Cells, cells[lane]);
    }
}
