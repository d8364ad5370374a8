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
}
