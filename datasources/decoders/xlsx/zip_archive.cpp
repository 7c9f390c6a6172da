// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/zip_archive.h"

#include <zip.h>

#include <QCoreApplication>
#include <QSet>

#include <vector>

namespace ioc {
namespace {

constexpr size_t kPiece = 256 * 1024;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

Error refused(const QString &reason, int native = 0)
{
    return Error{ErrorCode::Payload, reason, {}, native};
}

struct FileCloser
{
    void operator()(zip_file_t *file) const { ::zip_fclose(file); }
};

Result<void> checkPart(const zip_stat_t &part)
{
    const QString name = QString::fromUtf8(part.name);
    if (part.encryption_method != ZIP_EM_NONE)
        return refused(Texts::tr("The workbook is locked with a password; save it without one."));
    if (part.size > ZipArchive::kLargestPart)
        return refused(Texts::tr("The part “%1” of the workbook is larger than %2 MiB.")
                           .arg(name)
                           .arg(ZipArchive::kLargestPart >> 20));
    if (part.size > ZipArchive::kAlwaysTaken && part.size / ZipArchive::kTightest > part.comp_size)
        return refused(
            Texts::tr("The part “%1” of the workbook is packed more tightly than a table can be.").arg(name));
    return {};
}

} // namespace

void ZipArchive::Closer::operator()(zip *archive) const
{
    ::zip_discard(archive);
}

Result<ZipArchive> ZipArchive::open(std::string_view bytes)
{
    zip_error_t error;
    ::zip_error_init(&error);
    zip_source_t *source = ::zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t *archive = source ? ::zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!archive) {
        const int code = ::zip_error_code_zip(&error);
        ::zip_source_free(source);
        ::zip_error_fini(&error);
        return refused(Texts::tr("The payload is no workbook (XLSX), or a broken one."), code);
    }
    ::zip_error_fini(&error);
    ZipArchive opened(archive);
    if (const auto checked = opened.checkBounds(); !checked)
        return checked.error();
    return opened;
}

Result<void> ZipArchive::checkBounds() const
{
    const zip_int64_t parts = ::zip_get_num_entries(m_archive.get(), 0);
    if (parts > kMostParts)
        return refused(Texts::tr("The workbook has more than %1 parts.").arg(kMostParts));
    std::uint64_t whole = 0;
    QSet<QByteArray> names;
    for (zip_uint64_t i = 0; i < zip_uint64_t(parts); ++i) {
        zip_stat_t part;
        constexpr zip_uint64_t kNeeded =
            ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
        if (::zip_stat_index(m_archive.get(), i, 0, &part) != 0 || (part.valid & kNeeded) != kNeeded)
            return refused(Texts::tr("The payload is no workbook (XLSX), or a broken one."));
        if (const auto checked = checkPart(part); !checked)
            return checked.error();
        whole += part.size;
        const QByteArray name = QByteArray(part.name).toLower();
        if (names.contains(name))
            return refused(Texts::tr("The workbook has the part “%1” twice.").arg(QString::fromUtf8(part.name)));
        names.insert(name);
    }
    if (whole > kLargestWhole)
        return refused(Texts::tr("The workbook is larger than %1 MiB unpacked.").arg(kLargestWhole >> 20));
    return {};
}

bool ZipArchive::holds(const QString &part) const
{
    return ::zip_name_locate(m_archive.get(), part.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<void> ZipArchive::read(const QString &part, const std::function<bool(QByteArrayView)> &take) const
{
    const zip_int64_t index = ::zip_name_locate(m_archive.get(), part.toUtf8().constData(), ZIP_FL_NOCASE);
    if (index < 0)
        return refused(Texts::tr("The workbook lacks its part “%1”.").arg(part));
    zip_stat_t announced;
    const std::unique_ptr<zip_file_t, FileCloser> file(::zip_fopen_index(m_archive.get(), zip_uint64_t(index), 0));
    if (!file || ::zip_stat_index(m_archive.get(), zip_uint64_t(index), 0, &announced) != 0)
        return refused(Texts::tr("The part “%1” of the workbook cannot be unpacked.").arg(part));
    std::vector<char> piece(kPiece);
    std::uint64_t unpacked = 0;
    for (;;) {
        const zip_int64_t got = ::zip_fread(file.get(), piece.data(), piece.size());
        unpacked += got > 0 ? std::uint64_t(got) : 0;
        if (got < 0 || unpacked > announced.size || (got == 0 && unpacked < announced.size))
            return refused(Texts::tr("The part “%1” of the workbook is broken or cut off.").arg(part));
        if (got == 0 || !take({piece.data(), qsizetype(got)}))
            return {};
    }
}

} // namespace ioc
