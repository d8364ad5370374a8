namespace Playground.Statistics.Ranking;

/// <summary>
/// Draws votes anew for a bootstrap, several rounds at a time. One for each thread, as it keeps its memory between draws; what is drawn for
/// a batch depends on the seed alone.
/// </summary>
interface IResampler
{
    /// <summary>Rounds per draw: as many as fit one vector of counts.</summary>
    public const int Lanes = 8;

    /// <summary>Fills the cells of <see cref="Lanes"/> rounds.</summary>
    void Draw(int batch, double[][] cells);
}
