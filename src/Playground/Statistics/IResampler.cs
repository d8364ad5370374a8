namespace Playground.Statistics;

/// <summary>Draws votes anew for a bootstrap, several rounds at a time. Shared by the threads that fit.</summary>
interface IResampler
{
    /// <summary>Rounds per draw: as many as fit one vector of counts.</summary>
    public const int Lanes = 8;

    /// <summary>What is drawn, for people.</summary>
    string Unit { get; }

    /// <summary>Fills the cells of <see cref="Lanes"/> rounds; the same batch of the same seed is always the same.</summary>
    void Draw(int batch, double[][] cells);
}
