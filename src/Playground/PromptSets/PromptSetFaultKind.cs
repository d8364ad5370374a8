using Playground.Faults;

namespace Playground.PromptSets;

/// <summary>What can be wrong with a set of prompts, or with a file of one.</summary>
[FaultCodes]
public enum PromptSetFaultKind
{
    // Of a file
    UnknownFormat,
    NotUtf8,
    NotJson,
    NotYaml,
    TooLarge,
    NoPrompts,
    FieldMissing,
    FieldInvalid,
    RowWidth,
    FileMissing,

    // Of a set
    NameMissing,
    NameTaken,
    NotFound,
    TooManyRows,
    DuplicateId,
    PromptEmpty,
    TemplateFaulty,
    UnknownVariable,
    OutOfRange,

    // Of a check
    UnknownCheck,
    CheckValue,
    CheckThreshold,
    CheckPattern,
    CheckSchema,
}
