import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Lucene beside Fihris.
 *
 *   LuceneBench index FOLDER positions|offsets ARTICLES.tsv   number, title and text a line, escaped as for PostgreSQL
 *   LuceneBench answer FOLDER                                 a line of standard input, "search WORDS" or "page
 *                                                             WORDS", is answered with nanoseconds, and numbers, or
 *                                                             number, title and snippet of ten hits, apart by tabs
 *
 * Title and text are searched as one field. Numbers are kept beside the index: a search alone reads no stored text.
 */
public final class LuceneBench {
  private static final double BUFFER_MB = 256;
  private static final int HITS = 10;

  private final IndexSearcher searcher;
  private final Analyzer analyzer = new ArabicAnalyzer();
  private final UnifiedHighlighter highlighter;

  private LuceneBench(IndexReader reader) {
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);  // every query is asked several times: a cache would answer
    highlighter = new UnifiedHighlighter(searcher, analyzer);
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 4 && arguments[0].equals("index")) {
      index(Paths.get(arguments[1]), arguments[2].equals("offsets"), Paths.get(arguments[3]));
    } else if (arguments.length == 2 && arguments[0].equals("answer")) {
      answerLines(Paths.get(arguments[1]));
    } else {
      System.err.println("usage: LuceneBench index FOLDER positions|offsets ARTICLES.tsv | answer FOLDER");
      System.exit(2);
    }
  }

  private static void index(Path folder, boolean offsets, Path articles) throws IOException {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(offsets ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS
                                 : IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    IndexWriterConfig config = new IndexWriterConfig(new ArabicAnalyzer()).setRAMBufferSizeMB(BUFFER_MB);
    try (Directory directory = new MMapDirectory(folder);
         IndexWriter writer = new IndexWriter(directory, config);
         BufferedReader lines = Files.newBufferedReader(articles)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        writer.addDocument(document(line, type));
      }
    }
  }

  private static Document document(String line, FieldType type) {
    String[] columns = line.split("\t", -1);
    String title = unescaped(columns[1]);
    Document document = new Document();
    document.add(new NumericDocValuesField("number", Long.parseLong(columns[0])));
    document.add(new StoredField("title", title));
    String text = unescaped(columns[2]);
    document.add(new Field("text", title.isEmpty() ? text : title + "\n" + text, type));
    return document;
  }

  private static String unescaped(String column) {
    if (column.indexOf('\\') < 0) return column;
    StringBuilder text = new StringBuilder(column.length());
    for (int i = 0; i < column.length(); ++i) {
      char each = column.charAt(i);
      text.append(each != '\\' || ++i == column.length() ? each : meant(column.charAt(i)));
    }
    return text.toString();
  }

  private static char meant(char escaped) {
    switch (escaped) {
      case 't': return '\t';
      case 'n': return '\n';
      case 'r': return '\r';
      default: return escaped;
    }
  }

  private static void answerLines(Path folder) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (Directory directory = new MMapDirectory(folder);
         IndexReader reader = DirectoryReader.open(directory);
         BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      LuceneBench engine = new LuceneBench(reader);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        out.print(engine.timed(line.substring(0, space).equals("page"), line.substring(space + 1)) + "\n");
        out.flush();
      }
    }
  }

  private String timed(boolean page, String words) throws IOException {
    long begin = System.nanoTime();
    String answer = page ? page(words) : search(words);
    return (System.nanoTime() - begin) + answer;
  }

  private String search(String words) throws IOException {
    StringBuilder answer = new StringBuilder();
    for (ScoreDoc hit : searcher.search(query(words), HITS).scoreDocs) answer.append('\t').append(number(hit.doc));
    return answer.toString();
  }

  private String page(String words) throws IOException {
    BooleanQuery query = query(words);
    TopDocs best = searcher.search(query, HITS);
    String[] snippets = highlighter.highlight("text", query, best);
    StringBuilder answer = new StringBuilder();
    for (int i = 0; i < best.scoreDocs.length; ++i) {
      int article = best.scoreDocs[i].doc;
      answer.append('\t').append(number(article)).append('\t').append(oneLine(title(article)));
      answer.append('\t').append(oneLine(snippets[i]));
    }
    return answer.toString();
  }

  private BooleanQuery query(String words) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    try (TokenStream tokens = analyzer.tokenStream("text", words)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) query.add(new TermQuery(new Term("text", term.toString())), Occur.SHOULD);
      tokens.end();
    }
    return query.build();
  }

  private long number(int article) throws IOException {
    LeafReaderContext leaf = searcher.getIndexReader().leaves().get(
        ReaderUtil.subIndex(article, searcher.getIndexReader().leaves()));
    NumericDocValues numbers = leaf.reader().getNumericDocValues("number");
    numbers.advanceExact(article - leaf.docBase);
    return numbers.longValue();
  }

  private String title(int article) throws IOException {
    return searcher.doc(article, java.util.Collections.singleton("title")).get("title");
  }

  private static String oneLine(String text) {
    return text == null ? "" : text.replaceAll("[\t\r\n]", " ");
  }
}
