#include "common/index/position_database.h"

#include <string>

#include <xapian.h>

#include "common/index/segment_positions.h"
#include "common/index/xapian_errors.h"

namespace fihris {

// Nothing here needs to survive a crash: what counts is the segment made of it, and that is synced.
void write_positions(const std::filesystem::path& folder, const std::function<void(PositionBlockWriter&)>& write) {
  with_xapian_errors("the positions " + folder.string(), [&] {
    // With lists of terms, though there are none: without them Xapian's server gives no values.
    constexpr int flags = Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC;
    Xapian::WritableDatabase database(folder.string(), flags);
    std::uint32_t blocks = 0;
    PositionBlockWriter writer([&](const std::string& block) {
      Xapian::Document document;
      document.add_value(block_slot, block);
      database.replace_document(document_of_block(++blocks), document);
    });
    write(writer);
    Xapian::Document directory;
    directory.set_data(writer.finish());
    database.replace_document(document_of_block(0), directory);
    database.commit();
  });
}

void pack_positions(const std::filesystem::path& folder, const std::filesystem::path& file) {
  with_xapian_errors("the positions " + file.string(), [&] {
    const Xapian::Database database(folder.string(), Xapian::DB_BACKEND_GLASS);
    Xapian::Database(database).compact(file.string(), Xapian::DBCOMPACT_SINGLE_FILE | Xapian::DBCOMPACT_NO_RENUMBER);
  });
}

}  // namespace fihris
