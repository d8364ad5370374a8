using Playground.Comparisons;

namespace Playground.Cli.Output;

/// <summary>Says whether a comparison is stored. What could be written of it is never called the whole.</summary>
static class KeptText
{
    public static string Of(string comparisonId, StoreProblem? notKept) => notKept switch
    {
        null => $"Kept as {comparisonId}",
        StoreProblem.DiskFull => $"Not kept: the disk is full. What stands here is in no database as a whole; free some space and ask again. ({comparisonId})",
        StoreProblem.ReadOnly => $"Not kept: the database can only be read. What stands here is in no database as a whole; look whether the file system has turned read-only. ({comparisonId})",
        StoreProblem.Damaged => $"Not kept: the database is damaged. What stands here is in no database as a whole. ({comparisonId})",
        _ => $"Not kept: the database takes nothing in. What stands here is in no database as a whole. ({comparisonId})",
    };
}
