// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/content_hash.h"

#include <openssl/evp.h>

#include <array>

namespace ioc {

QByteArray contentHash(std::string_view bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        qFatal("SHA-256 is missing from the cryptographic library");
    return QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(length)).toHex();
}

QByteArray contentHashOf(const QByteArrayList &pages)
{
    QByteArray hashes;
    for (const QByteArray &page : pages)
        hashes += contentHash({page.constData(), size_t(page.size())});
    return pages.size() == 1 ? hashes : contentHash({hashes.constData(), size_t(hashes.size())});
}

} // namespace ioc
