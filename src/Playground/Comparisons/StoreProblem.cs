namespace Playground.Comparisons;

/// <summary>Why the store takes nothing in, as far as that tells what to do.</summary>
public enum StoreProblem
{
    /// <summary>None of the others.</summary>
    Other,

    DiskFull,

    /// <summary>It may be read and not written: the file system was mounted or turned read-only, or rights are missing.</summary>
    ReadOnly,

    /// <summary>A part of it can't be read.</summary>
    Damaged,
}
