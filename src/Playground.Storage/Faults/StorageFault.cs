namespace Playground.Storage.Faults;

/// <summary>Why a database can't be used.</summary>
public enum StorageFault
{
    /// <summary>A newer version of this program has written it.</summary>
    NewerDatabase,

    /// <summary>The file is not an SQLite database.</summary>
    NotADatabase,

    /// <summary>An SQLite database of another program.</summary>
    ForeignDatabase,

    /// <summary>Part of the file can't be read.</summary>
    Damaged,

    /// <summary>A folder stands where the database should.</summary>
    PathIsFolder,

    /// <summary>The folder can't be created or written, or the file can't be opened.</summary>
    NoAccess,

    /// <summary>Another process is using it in a way that doesn't allow this one beside it.</summary>
    InUse,

    DiskFull,

    /// <summary>The file may be read and not written.</summary>
    ReadOnly,

    /// <summary>No backup could be made, so nothing was migrated.</summary>
    BackupFailed,
}
