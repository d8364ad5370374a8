using Playground.Ratings.VoteFiles;

namespace Playground.Cli.Hosting;

/// <summary>Files that a command reads; what keeps it from reading is told in a sentence.</summary>
static class InputFile
{
    /// <exception cref="UsageException">The file can't be read, or not as what it should be.</exception>
    public static T Read<T>(string path, Func<Stream, T> read)
    {
        using var stream = Open(path);
        try
        {
            return read(stream);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            throw new UsageException($"{path}: {exception.Message}");
        }
    }

    /// <inheritdoc cref="Read"/>
    public static async Task<T> ReadAsync<T>(string path, Func<Stream, Task<T>> read)
    {
        await using var stream = Open(path);
        try
        {
            return await read(stream);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            throw new UsageException($"{path}: {exception.Message}");
        }
    }

    /// <exception cref="UsageException">There is no such file, or it can't be opened.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            // No buffer of its own: the readers take large blocks.
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException(exception switch
            {
                _ when path.Length == 0 => "The file to read has an empty name; name a file.",
                _ when Directory.Exists(path) => $"{path} is a folder; name a file.",
                FileNotFoundException or DirectoryNotFoundException => $"{path} does not exist. Check the name and the folder ({Environment.CurrentDirectory}).",
                _ => $"{path} can't be read: {exception.Message}",
            });
        }
    }

    /// <summary>Tells which lines can't be read.</summary>
    /// <exception cref="UsageException">There are some, and they aren't to be skipped.</exception>
    public static void Report(string path, IEnumerable<(long Line, string Message)> problems, long badLines, bool skipBad, TextWriter error)
    {
        foreach (var (line, message) in problems.Take(VoteFile.MaxProblems))
            error.WriteLine($"{path}:{line}: {message}");
        if (badLines > VoteFile.MaxProblems)
            error.WriteLine($"… and {badLines - VoteFile.MaxProblems} more.");
        if (badLines > 0 && !skipBad)
            throw new UsageException($"{path}: bad lines: {badLines}, so nothing was taken. With --skip-bad they are left out.");
    }

    static bool IsUnreadable(Exception exception) => exception is IOException or UnauthorizedAccessException or InvalidDataException or InvalidVoteFileException;
}
