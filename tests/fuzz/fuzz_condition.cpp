// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/condition.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstring>

using namespace ioc;

namespace {

TypedValue valueFrom(fuzz::Input &input)
{
    TypedValue value;
    value.kind = TypedValue::Kind(input.byte() % 5); // without units, which point into a pack
    value.text = input.line();
    double number = 0;
    std::memcpy(&number, value.text.data(), std::min(sizeof number, value.text.size()));
    value.number = number;
    value.boolean = !value.text.empty() && value.text.front() % 2 != 0;
    value.time = fromMillis(std::int64_t(value.text.size()) * 1'000'003);
    return value;
}

QVariant constantFrom(fuzz::Input &input)
{
    const std::uint8_t kind = input.byte();
    const QByteArray text = fuzz::bytesOf(input.line());
    switch (kind % 4) {
    case 0:
        return QString::fromUtf8(text);
    case 1:
        return text.toDouble();
    case 2:
        return text.size() % 2 == 0;
    default:
        return {};
    }
}

} // namespace

/// A condition and a row of two values. A negated condition holds exactly where the plain one does not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    Condition condition;
    condition.op = Condition::Operator(input.byte() % 8);
    const bool withField = input.byte() % 2 != 0;
    condition.otherField = withField ? QStringLiteral("b") : QString();
    condition.value = constantFrom(input);
    const TypedValue row[] = {valueFrom(input), valueFrom(input)};
    const bool holds = CompiledCondition(condition, 0, withField ? 1 : -1).holds(row);
    condition.negated = true;
    FUZZ_EXPECT(CompiledCondition(condition, 0, withField ? 1 : -1).holds(row) != holds);
    return 0;
}
