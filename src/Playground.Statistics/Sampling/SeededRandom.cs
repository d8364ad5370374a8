using System.Numerics;

namespace Playground.Statistics.Sampling;

/// <summary>
/// xoshiro256** (Blackman and Vigna 2021, Scrambled linear pseudorandom number generators), seeded by SplitMix64. Our own, because the
/// sequence of <see cref="Random"/> for a seed is not promised across versions, and results must be repeatable.
/// </summary>
public sealed class SeededRandom
{
    ulong s0, s1, s2, s3;

    /// <param name="stream">Different streams of one seed are independent: one per round, whichever thread runs it.</param>
    public SeededRandom(ulong seed, ulong stream = 0)
    {
        var state = seed ^ BitOperations.RotateLeft(stream * 0xD1342543DE82EF95, 32);
        s0 = Split(ref state);
        s1 = Split(ref state);
        s2 = Split(ref state) ^ stream;
        s3 = Split(ref state);
    }

    public ulong Next()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1), 53 bits.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in 0 … <paramref name="count"/> − 1. Off by less than 2⁻³² of a share for the counts of votes (Lemire's multiplication).</summary>
    public int NextIndex(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    /// <summary>Normal with mean 0 and variance 1 (Box and Muller's polar method, Marsaglia 1964).</summary>
    public double NextNormal()
    {
        while (true)
        {
            var x = 2 * NextDouble() - 1;
            var y = 2 * NextDouble() - 1;
            var square = x * x + y * y;
            if (square is > 0 and < 1)
                return x * Math.Sqrt(-2 * Math.Log(square) / square);
        }
    }

    static ulong Split(ref ulong state)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
