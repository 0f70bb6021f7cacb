#include "model/base/sha256.h"

#include <QCryptographicHash>
#include <QTest>

#include <random>

using hz::base::Sha256;

namespace {

QByteArray hexOf(const Sha256& hash)
{
    const auto digest = hash.digest();
    return QByteArray(reinterpret_cast<const char*>(digest.data()), digest.size()).toHex();
}

QByteArray hashOf(const std::string& bytes, Sha256::Way way)
{
    Sha256 hash(way);
    hash.add(bytes);
    return hexOf(hash);
}

std::string someBytes(std::size_t size)
{
    std::mt19937 random(7);
    std::string bytes(size, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random());
    return bytes;
}

} // namespace

class TestSha256 : public QObject {
    Q_OBJECT

private slots:
    void givesTheValuesOfTheStandard();
    void agreesWithQtOnEveryLength();
    void doesNotCareHowTheBytesCome();
};

void TestSha256::givesTheValuesOfTheStandard()
{
    for (const auto way : { Sha256::Way::Fastest, Sha256::Way::Portable }) {
        QCOMPARE(hashOf("abc", way), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(hashOf("", way), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(hashOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", way),
            QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        QCOMPARE(hashOf(std::string(1'000'000, 'a'), way),
            QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }
}

void TestSha256::agreesWithQtOnEveryLength()
{
    const std::string bytes = someBytes(400);
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
        const std::string part = bytes.substr(0, size);
        const QByteArray expected =
            QCryptographicHash::hash(QByteArray::fromStdString(part), QCryptographicHash::Sha256).toHex();
        QCOMPARE(hashOf(part, Sha256::Way::Fastest), expected);
        QCOMPARE(hashOf(part, Sha256::Way::Portable), expected);
    }
}

void TestSha256::doesNotCareHowTheBytesCome()
{
    const std::string bytes = someBytes(5000);
    std::mt19937 random(3);
    for (const auto way : { Sha256::Way::Fastest, Sha256::Way::Portable }) {
        for (const std::size_t most : { 1, 3, 63, 64, 65, 200, 1000 }) {
            Sha256 hash(way);
            for (std::size_t at = 0; at < bytes.size();) {
                const std::size_t size = std::min(bytes.size() - at, 1 + random() % most);
                hash.add(std::string_view(bytes).substr(at, size));
                at += size;
                if (at % 7 == 0)
                    QVERIFY(hash.digest() == hash.digest()); // a look leaves no trace
            }
            QCOMPARE(hexOf(hash), hashOf(bytes, Sha256::Way::Portable));
        }
    }
}

QTEST_GUILESS_MAIN(TestSha256)
#include "test_sha256.moc"
