using Playground.Faults;

namespace Playground.Models;

/// <summary>What can be wrong with a model or with fetching one. Their names are kept with failed answers: rename none.</summary>
[FaultCodes]
public enum ModelFaultKind
{
    // A file as such; the first fact is its path.
    FileMissing,
    IsFolder,
    AdapterMissing,

    // What stands in a file; the first fact is its name.
    Unreadable,
    Empty,
    WebPage,
    NotGguf,
    BigEndian,
    UnsupportedVersion,
    Truncated,
    TooManyEntries,
    DamagedAt,
    DamagedKey,
    DamagedTensor,
    UnsupportedTensorType,
    MissingValue,
    ValueOutOfRange,
    UnsuitableValue,
    UnknownTokenizer,
    DamagedVocabulary,
    NoWeights,
    UnsupportedArchitecture,

    /// <summary>llama.cpp's own words.</summary>
    Refused,
    NotFirstPart,
    PartMissing,

    // A file for another purpose
    Embeds,
    NotForEmbeddings,
    Ranks,
    AdapterAlone,
    NotAnAdapter,
    UnsupportedAdapter,
    AdapterForOtherArchitecture,
    AdapterForOtherModel,
    AdapterIncomplete,
    AdapterRefused,

    // A model on this machine
    OutOfMemory,
    ContextNotMade,

    /// <summary>The model's chat template says no; its words.</summary>
    TemplateRefused,

    /// <summary>The model's chat template ends without a text; why and where.</summary>
    TemplateFailed,

    /// <summary>The file of a chat template; its path and why.</summary>
    TemplateUnreadable,

    // What was entered; the first fact is the parameter.
    ParameterOutOfRange,
    PathEmpty,
    PathImpossible,
    PathOutside,
    ListUnusable,

    // Fetching a file
    NotAnAddress,
    NotAModelAddress,
    NotAChecksum,
    AlreadyThere,
    NotAtAddress,
    NotAllowed,
    HttpStatus,
    HostUnreachable,
    HostNotAsked,
    FileTooLarge,
    ConnectionLost,
    EndedEarly,
    DiskFull,
    NotWritten,
    WrongChecksum,

    // An endpoint
    NoAddress,
    NoKeyInEnvironment,
    NoKeyInFile,
    NoKeyInEnvironmentOrFile,
    NoKeyInSecrets,
    KeyFileUnreadable,
    ImpossibleKey,

    /// <summary>Something answers at an address, but in no known format; the host, and what it answered.</summary>
    NoServerKnown,
    EndpointNameImpossible,
    EndpointNameTaken,
    EndpointListUnusable,

    // A connector of another make; the first fact is its id.
    ConnectorNotMade,
}
