// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/json_document.h"

#include "datasources/decoders/json_parse.h"

#include <QCoreApplication>

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <new>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(JsonDecoder)
};

constexpr size_t kLarge = 4 * 1024 * 1024;

/// The system gives fresh memory page by page, which for a large text takes longer than reading it. Large pages are a
/// wish; without them it is slower and nothing else.
void wishForLargePages(const void *memory, size_t size)
{
    const auto page = std::uintptr_t(::sysconf(_SC_PAGESIZE));
    const std::uintptr_t begin = (reinterpret_cast<std::uintptr_t>(memory) + page - 1) / page * page;
    const std::uintptr_t end = (reinterpret_cast<std::uintptr_t>(memory) + size) / page * page;
    if (end > begin)
        ::madvise(reinterpret_cast<void *>(begin), end - begin, MADV_HUGEPAGE);
}

} // namespace

simdjson::simdjson_result<simdjson::dom::element> JsonDocument::parse(std::string_view bytes)
{
    if (const auto error = makeRoom(bytes.size()); error != simdjson::SUCCESS)
        return error;
    std::memcpy(m_padded.get(), bytes.data(), bytes.size());
    std::memset(m_padded.get() + bytes.size(), 0, simdjson::SIMDJSON_PADDING);
    return parseJson(m_parser, {m_padded.get(), bytes.size()}, false);
}

Result<simdjson::dom::element> JsonDocument::read(std::string_view payload)
{
    if (payload.starts_with("\xEF\xBB\xBF"))
        payload.remove_prefix(3);
    simdjson::dom::element root;
    const auto error = parse(payload).get(root);
    if (error == simdjson::SUCCESS)
        return root;
    return Error{
        ErrorCode::Payload,
        payload.empty()
            ? Texts::tr("The payload is empty.")
            : Texts::tr("The payload is no valid JSON: %1").arg(QString::fromUtf8(simdjson::error_message(error))),
        {},
        int(error)};
}

simdjson::error_code JsonDocument::makeRoom(size_t size)
{
    m_padded.reset(new (std::nothrow) char[size + simdjson::SIMDJSON_PADDING]);
    if (!m_padded)
        return simdjson::MEMALLOC;
    if (size < kLarge || size > m_parser.max_capacity())
        return simdjson::SUCCESS;
    if (const auto error = m_parser.allocate(size); error != simdjson::SUCCESS)
        return error;
    if (const auto error = m_parser.doc.allocate(size); error != simdjson::SUCCESS)
        return error;
    wishForLargePages(m_padded.get(), size);
    // What the parser has laid out for that many bytes: a word of the tape and an index a byte at most, and the
    // strings.
    wishForLargePages(m_parser.doc.tape.get(), size * sizeof(std::uint64_t));
    wishForLargePages(m_parser.implementation->structural_indexes.get(), size * sizeof(std::uint32_t));
    wishForLargePages(m_parser.doc.string_buf.get(), size);
    return simdjson::SUCCESS;
}

} // namespace ioc
