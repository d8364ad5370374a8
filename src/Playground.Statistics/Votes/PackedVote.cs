namespace Playground.Statistics.Votes;

/// <summary>
/// A pairwise vote in eight bytes, so that millions fit in memory: places in <see cref="VoteTable.Models"/> and <see cref="VoteTable.Raters"/>
/// instead of names.
/// </summary>
public readonly record struct PackedVote
{
    public const int MaxModels = 1 << 16;
    public const int MaxRaters = (1 << 30) - 1;

    readonly ulong bits;

    /// <param name="a">Place of the model on the left.</param>
    /// <param name="b">Place of the model on the right.</param>
    /// <param name="rater">Place of the rater; −1 when nobody knows who voted.</param>
    public PackedVote(int a, int b, VoteOutcome outcome, int rater = -1) =>
        bits = ((ulong)(uint)(rater + 1) << 34) | ((ulong)(ushort)a << 18) | ((ulong)(ushort)b << 2) | (byte)outcome;

    PackedVote(ulong bits) => this.bits = bits;

    /// <summary>The vote as one number, for storing; <see cref="FromPacked"/> is its inverse.</summary>
    public long Packed => (long)bits;

    public static PackedVote FromPacked(long packed) => new((ulong)packed);

    public int A => (ushort)(bits >> 18);

    public int B => (ushort)(bits >> 2);

    public VoteOutcome Outcome => (VoteOutcome)(bits & 3);

    /// <summary>−1 when nobody knows who voted.</summary>
    public int Rater => (int)(bits >> 34) - 1;
}
