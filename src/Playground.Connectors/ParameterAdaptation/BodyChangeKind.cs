using System.Text.Json.Nodes;

namespace Playground.Connectors.ParameterAdaptation;

enum BodyChangeKind
{
    LeaveOut,
    Rename,
    SystemAsDeveloper,
    SystemIntoUser,
}
