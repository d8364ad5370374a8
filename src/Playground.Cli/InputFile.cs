using Playground.Judging;

namespace Playground.Cli;

/// <summary>Files that a command reads; what keeps it from reading is told in a sentence.</summary>
static class InputFile
{
    /// <exception cref="UsageException">The file can't be read, or not as what it should be.</exception>
    public static T Read<T>(string path, Func<Stream, T> read)
    {
        try
        {
            // No buffer of its own: the readers take large blocks.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            return read(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UsageException($"{path}: {exception.Message}");
        }
    }

    /// <summary>Tells which lines can't be read.</summary>
    /// <exception cref="UsageException">There are some, and they aren't to be skipped.</exception>
    public static void Report(string path, IReadOnlyList<VoteFileProblem> problems, long badLines, bool skipBad, TextWriter error)
    {
        foreach (var problem in problems.Take(VoteFile.MaxProblems))
            error.WriteLine($"{path}:{problem.Line}: {problem.Message}");
        if (badLines > VoteFile.MaxProblems)
            error.WriteLine($"… and {badLines - VoteFile.MaxProblems} more.");
        if (badLines > 0 && !skipBad)
            throw new UsageException($"{path}: bad lines: {badLines}, so nothing was taken. With --skip-bad they are left out.");
    }
}
